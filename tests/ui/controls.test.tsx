import { expect, test } from "vitest";
import { Button } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLinks } from "#app/ui/pagination.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { render } from "./render.ts";

test("a field is tied to its label, hint and error", () => {
	const html = render(
		<TextField id="title" label="Title" hint="One sentence." errors={["errors:required"]} />,
	);
	expect(html).toContain('<label for="title"');
	expect(html).toContain('aria-describedby="title-error title-description"');
	expect(html).toContain('aria-invalid="true"');
	expect(html).toMatch(/id="title-error".*Please fill this in\./);
});

test("a field without trouble says nothing about errors", () => {
	const html = render(<TextField id="title" label="Title" />);
	expect(html).not.toContain("aria-describedby");
	expect(html).not.toContain("aria-invalid=");
});

test("an error with values reads as a sentence, a sentence stays as it is", () => {
	const html = render(
		<TextField label="Title" errors={['["errors:tooLong",{"max":120}]', "Not this one."]} />,
	);
	expect(html).toContain("At most 120 characters. Not this one.");
});

test("characters are counted as people count them, once they become few", () => {
	expect(render(<TextAreaField label="Body" limit={10} defaultValue="写" />)).not.toContain("/ 10");
	expect(render(<TextAreaField label="Body" limit={10} defaultValue="需求需求需求需求🙂" />)).toContain(
		"9 / 10",
	);
});

test("the summary of a failed submit is an alert that links to each field", () => {
	const html = render(
		<FormSummary
			problems={[
				{ fieldId: "title", message: "errors:required" },
				{ fieldId: null, message: "errors:suspended" },
			]}
		/>,
	);
	expect(html).toContain('role="alert"');
	expect(html).toContain("2 things need another look:");
	expect(html).toContain('href="#title"');
	expect(render(<FormSummary problems={[]} />)).toBe("");
});

test("a pending button stays reachable and says that it is busy", () => {
	const html = render(<Button pending>Save</Button>);
	expect(html).toContain('aria-busy="true"');
	expect(html).not.toMatch(/ disabled=/);
});

test("the vote ring is a toggle that the keyboard shortcut finds", () => {
	expect(render(<Ring count="386" label="I want this" pressed />)).toMatch(
		/aria-pressed="true" data-vote=""/,
	);
});

test("the links to other pages keep the filters of the address", () => {
	const html = render(<PageLinks of={{ previous: ".def", next: "abc" }} />, "/ideas?order=top&after=old");
	expect(html).toContain('href="/ideas?order=top&amp;after=abc"');
	expect(html).toContain('href="/ideas?order=top&amp;after=.def"');
	expect(render(<PageLinks of={{ previous: null, next: null }} />)).toBe("");
});

test("a later page leads back to the first, filters kept, also when it is the last", () => {
	const last = { previous: null, next: null };
	const html = render(<PageLinks of={last} />, "/ideas?category=dolls&after=abc");
	expect(html).toContain('href="/ideas?category=dolls"');
	expect(html).not.toContain('rel="next"');
	expect(html).not.toContain('rel="prev"');
	expect(render(<PageLinks of={last} />, "/ideas?category=dolls")).toBe("");
	expect(render(<PageLinks of={{ ...last, next: "x" }} />, "/ideas")).not.toContain("Back to the first");
});
