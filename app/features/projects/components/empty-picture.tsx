/** Where a picture would be: rings on sunken paper, so that no frame is grey or empty. */
export function EmptyPicture({ className = "" }: { className?: string }) {
	return (
		<svg
			viewBox="0 0 160 120"
			aria-hidden
			preserveAspectRatio="xMidYMid slice"
			className={`block aspect-[4/3] w-full rounded-md bg-sunk fill-none ${className}`}
			strokeWidth="1.5"
		>
			<circle cx="80" cy="60" r="44" className="stroke-line" strokeDasharray="3 5" />
			<circle cx="80" cy="60" r="30" className="stroke-line" />
			<circle cx="80" cy="60" r="16" className="stroke-edge" />
		</svg>
	);
}
