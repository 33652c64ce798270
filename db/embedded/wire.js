/*
 * PostgreSQL's wire protocol in front of PGlite, which has one session for all connections.
 *
 * What a connection sends up to its next Sync or simple query is one unit and runs without anything in between:
 * @electric-sql/pglite-socket 0.2.17 lets messages of two connections alternate, so that one executes the unnamed
 * statement that the other parsed. While a transaction is open, only its connection's units run.
 *
 * Named statements belong to the one session too. A name follows from its text (statement-names.server.ts), so what
 * one connection has parsed is answered as parsed to the others.
 */
import { createServer } from "node:net";

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const startupHeader = 8;
/** Q simple query, S Sync, F function call, c and f the end of a copy. */
const endsUnit = new Set([..."QSFcf"].map((letter) => letter.charCodeAt(0)));
const terminate = "X".charCodeAt(0);
const parse = "P".charCodeAt(0);
const parseComplete = Buffer.from([0x31, 0, 0, 0, 4]);
const rollback = simpleQuery("rollback");

/** @typedef {{ socket: import("node:net").Socket | null; messages: Uint8Array[] }} Unit */

/** @param {import("@electric-sql/pglite").PGlite} engine */
export function createWireServer(engine) {
	/** @type {Unit[]} */
	const queue = [];
	/** @type {import("node:net").Socket | null} whose transaction is open */
	let owner = null;
	let running = false;
	let answered = 0;
	/** Named statements that the engine has parsed. @type {Set<string>} */
	const parsed = new Set();

	/** @param {Unit} unit */
	function enqueue(unit) {
		queue.push(unit);
		if (!running) void runQueue();
	}

	async function runQueue() {
		running = true;
		for (let unit = takeNext(); unit; unit = takeNext()) {
			const { socket, messages } = unit;
			const onRawData = (/** @type {Uint8Array} */ data) => {
				if (socket?.writable) socket.write(Buffer.from(data));
			};
			socket?.cork();
			await run(messages, onRawData);
			socket?.uncork();
			answered += 1;
			owner = engine.isInTransaction() ? socket : null;
			if (owner?.destroyed) abandon(owner);
		}
		running = false;
	}

	/**
	 * Runs a unit in as few calls as may be, since each costs its own way into the engine.
	 * @param {Uint8Array[]} messages
	 * @param {(data: Uint8Array) => void} onRawData
	 */
	async function run(messages, onRawData) {
		/** @type {Uint8Array[]} */
		let together = [];
		for (const message of messages) {
			const name = message[0] === parse ? nameIn(message) : "";
			if (!name) {
				together.push(message);
				continue;
			}
			await execute(together, onRawData);
			together = [];
			if (parsed.has(name)) onRawData(parseComplete);
			else await execute([message], remembering(name, onRawData));
		}
		await execute(together, onRawData);
	}

	/** @param {Uint8Array[]} messages @param {(data: Uint8Array) => void} onRawData */
	async function execute(messages, onRawData) {
		const [first] = messages;
		if (!first) return;
		await engine.execProtocolRawStream(messages.length > 1 ? Buffer.concat(messages) : first, { onRawData });
	}

	/** Passes an answer on and learns from it that a statement was parsed. @param {string} name @param {(data: Uint8Array) => void} onRawData */
	function remembering(name, onRawData) {
		return (/** @type {Uint8Array} */ data) => {
			if (data[0] === parseComplete[0]) parsed.add(name);
			onRawData(data);
		};
	}

	function takeNext() {
		if (!owner) return queue.shift();
		const index = queue.findIndex(({ socket }) => socket === owner || socket === null);
		return index < 0 ? undefined : queue.splice(index, 1)[0];
	}

	/** A connection that ends in the middle of a transaction rolls it back. @param {import("node:net").Socket} socket */
	function abandon(socket) {
		for (let index = queue.length - 1; index >= 0; index -= 1)
			if (queue[index]?.socket === socket) queue.splice(index, 1);
		if (owner === socket) enqueue({ socket: null, messages: [rollback] });
	}

	const server = createServer((socket) => {
		socket.setNoDelay(true);
		const receive = readUnits((messages) => enqueue({ socket, messages }), socket);
		socket.on("data", receive);
		socket.on("error", () => socket.destroy());
		socket.on("close", () => abandon(socket));
	});

	return { server, state: () => ({ answered, waiting: queue.length + (running ? 1 : 0) }) };
}

/**
 * Cuts the bytes of one connection into messages and these into units.
 * @param {(messages: Uint8Array[]) => void} onUnit
 * @param {import("node:net").Socket} socket
 */
function readUnits(onUnit, socket) {
	let pending = /** @type {Buffer} */ (Buffer.alloc(0));
	let started = false;
	/** @type {Uint8Array[]} */
	let unit = [];

	function readStartup() {
		if (pending.length < startupHeader) return false;
		const length = pending.readInt32BE(0);
		if (pending.length < length) return false;
		const code = pending.readInt32BE(4);
		const message = cut(length);
		if (code === sslRequest || code === gssRequest) socket.write("N");
		else if (code === cancelRequest) socket.end();
		else {
			started = true;
			onUnit([message]);
		}
		return true;
	}

	function readMessage() {
		if (pending.length < 5) return false;
		const length = 1 + pending.readInt32BE(1);
		if (pending.length < length) return false;
		const message = cut(length);
		const type = message[0] ?? 0;
		if (type === terminate) socket.end();
		else unit.push(message);
		if (endsUnit.has(type)) {
			onUnit(unit);
			unit = [];
		}
		return true;
	}

	/** @param {number} length */
	function cut(length) {
		const message = new Uint8Array(pending.subarray(0, length));
		pending = pending.subarray(length);
		return message;
	}

	/** @param {Buffer} bytes */
	return (bytes) => {
		pending = pending.length ? Buffer.concat([pending, bytes]) : bytes;
		while (started ? readMessage() : readStartup());
	};
}

/** The name that a Parse message gives its statement; empty for the unnamed one. @param {Uint8Array} message */
function nameIn(message) {
	return Buffer.from(message.subarray(5, message.indexOf(0, 5))).toString("latin1");
}

/** @param {string} text */
function simpleQuery(text) {
	const body = Buffer.from(`${text}\0`);
	const message = Buffer.alloc(5 + body.length);
	message.write("Q");
	message.writeInt32BE(4 + body.length, 1);
	body.copy(message, 5);
	return new Uint8Array(message);
}
