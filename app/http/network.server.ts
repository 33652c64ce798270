import { isIPv4 } from "node:net";

/** The address, or the /64 that one IPv6 line is given: whoever has one address there has them all. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:/i, "");
	if (isIPv4(plain) || !plain.includes(":")) return plain;
	const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
	const front = head === "" ? [] : head.split(":");
	const back = tail ? tail.split(":") : [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
	const groups = [...front, ...Array<string>(zeros).fill("0"), ...back];
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":")}::/64`;
}
