import { expect, test } from "vitest";
import { dayOf } from "#app/i18n/format.ts";

test("just after midnight a thing happened on the reader's own day", () => {
	const at = "2026-12-31T16:13:00Z";
	expect(dayOf(at, "Asia/Shanghai")).toBe("2027-01-01");
	expect(dayOf(at, "America/Los_Angeles")).toBe("2026-12-31");
	expect(dayOf(at)).toBe("2026-12-31");
});
