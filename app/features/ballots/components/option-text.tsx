import type { ReactNode } from "react";
import { Picture } from "#app/ui/picture.tsx";
import type { BallotPage } from "../queries/ballot-page.server.ts";

interface OptionTextProps {
	option: BallotPage["options"][number];
	/** The control, before the words. */
	children?: ReactNode;
}

/** An option as it is looked at: its picture, its name, a sentence. */
export function OptionText({ option, children }: OptionTextProps) {
	return (
		<>
			{option.picture && (
				<Picture picture={option.picture} rounded="none" sizes="(min-width: 40rem) 24rem, 100vw" />
			)}
			<span className="flex items-start gap-3 p-4">
				{children}
				<span className="min-w-0">
					<span className="font-bold">{option.title}</span>
					{option.text && <span className="block text-sm text-soft">{option.text}</span>}
				</span>
			</span>
		</>
	);
}
