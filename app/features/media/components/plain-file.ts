/** The browser's own file input, with a button that looks like ours. */
export const plainFileClass =
	"max-w-full text-sm file:me-3 file:min-h-9 file:cursor-pointer file:rounded-full file:border file:border-solid file:border-line file:bg-card file:px-3.5 file:font-medium file:text-ink";
