/** Characters that a Markdown text may have anywhere. */
export const longestMarkdown = 20_000;
