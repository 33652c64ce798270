import type { Env, MarkdownIt } from "markdown-it";

interface MentionEnvironment extends Env {
	mentions?: ReadonlySet<string>;
}

const at = 0x40;
// Handles have 2 to 40 Latin letters, digits and underscores. Sticky: read at one place, never searched for.
const handleHere = /@([A-Za-z0-9_]{2,40})(?![A-Za-z0-9_@])/y;
// An address like me@example.org isn't a mention; a Chinese character right before the @ doesn't hinder one.
const wordBefore = /[A-Za-z0-9_.+/-]/;

/** Teaches the parser `@handle`. Which of them are links is decided while rendering, by `env?.mentions`. */
export function addMentions(markdown: MarkdownIt): void {
	markdown.inline.ruler.before("text", "mention", (state, silent) => {
		if (state.src.charCodeAt(state.pos) !== at) return false;
		if (state.linkLevel > 0) return false;
		if (state.pos > 0 && wordBefore.test(state.src.charAt(state.pos - 1))) return false;
		handleHere.lastIndex = state.pos;
		const handle = handleHere.exec(state.src)?.[1];
		if (!handle || state.pos + handle.length + 1 > state.posMax) return false;
		if (!silent) {
			const token = state.push("mention", "", 0);
			token.content = `@${handle}`;
			token.meta = { handle };
		}
		state.pos += handle.length + 1;
		return true;
	});
	markdown.renderer.rules.mention = (tokens, index, _options, env) => {
		const handle = mentionOf(tokens[index]?.meta);
		const { mentions } = (env ?? {}) as MentionEnvironment;
		if (!mentions?.has(handle.toLowerCase())) return `@${handle}`;
		return `<a class="mention" href="/people/${handle}">@${handle}</a>`;
	};
}

/** The handle that a mention token carries, as written, without the @. */
export function mentionOf(meta: Record<string, unknown> | null | undefined): string {
	return typeof meta?.handle === "string" ? meta.handle : "";
}
