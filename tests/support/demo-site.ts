import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { inject } from "vitest";

/**
 * The origin of the one site with the demo world that all files of this run look at, started at the first call: making
 * a world and reading its models takes half a minute of CPU. Whoever changes more than an account of their own has a
 * site of their own.
 */
export async function demoSite(): Promise<string> {
	const answer = JSON.parse(await text(connect(inject("demoSiteDesk"))));
	if (answer.error) throw new Error(answer.error);
	return answer.origin;
}
