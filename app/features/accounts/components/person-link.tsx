import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import type { PersonCard } from "./person-card.ts";

interface PersonProps {
	/** undefined or null where the author's account is gone. */
	person: PersonCard | null | undefined;
	className?: string;
}

interface PersonLinkProps extends PersonProps {
	/** In pixels; without a face when left out. */
	face?: number;
}

/** A person's name that leads to their page, with their face where `face` is given. */
export function PersonLink({ person, face, className }: PersonLinkProps) {
	if (!person?.handle) {
		return (
			<span className={classNames("inline-flex items-center gap-2 text-soft", className)}>
				{face && <Face person={person} size={face} />}
				<PersonName person={person} />
			</span>
		);
	}
	return (
		<Link
			to={`/people/${person.handle}`}
			className={classNames(
				"inline-flex max-w-full items-center gap-2 font-medium hover:underline",
				className,
			)}
		>
			{face && <Face person={person} size={face} />}
			<PersonName person={person} />
		</Link>
	);
}

/** Only the name, or "deleted account". */
export function PersonName({ person, className }: PersonProps) {
	const { t } = useTranslation("shell");
	return (
		<bdi className={classNames("min-w-0 truncate", className)}>
			{person?.handle ? person.displayName : t("person.deleted")}
		</bdi>
	);
}

/** A round picture, or the name's first character on a wash. Says nothing: the name stands beside it. */
export function Face({ person, size }: { person: PersonCard | null | undefined; size: number }) {
	const box = { width: size, height: size };
	if (person?.avatar) {
		return (
			<img
				src={person.avatar.url}
				alt=""
				{...box}
				style={box}
				loading="lazy"
				decoding="async"
				className="shrink-0 rounded-full bg-sunk object-cover"
			/>
		);
	}
	return (
		<span
			aria-hidden
			style={{ ...box, fontSize: size * 0.44 }}
			className={classNames(
				"inline-grid shrink-0 select-none place-items-center rounded-full font-medium leading-none",
				person?.handle ? washes[person.id % washes.length] : "bg-slate-wash text-slate",
			)}
		>
			{firstCharacter(person?.displayName ?? "")}
		</span>
	);
}

const washes = [
	"bg-want-wash text-want",
	"bg-jade-wash text-jade",
	"bg-amber-wash text-amber",
	"bg-slate-wash text-slate",
];

function firstCharacter(name: string): string {
	return [...name][0]?.toUpperCase() ?? "";
}
