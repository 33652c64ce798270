import { parentPort } from "node:worker_threads";
import { postRefusal, postShape } from "./post-shape.js";
import { readShape } from "./shapes/read.js";
import { readStep } from "./shapes/step.js";

// A thread for one STEP file: the kernel that reads it is a million lines of C++ and is thrown away afterwards.
parentPort?.on("message", (job) => readShape(job, { step: readStep }).then(postShape).catch(postRefusal));
