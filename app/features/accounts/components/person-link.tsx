import { Link } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { PersonCard } from "../rules/person-card.ts";

interface PersonProps {
	/** undefined or null where nobody is known any more. */
	person: PersonCard | null | undefined;
	className?: string;
}

interface PersonLinkProps extends PersonProps {
	/** Size of the face before the name; only the name when left out. */
	face?: "xs" | "sm" | "md" | "lg" | undefined;
}

/** A person's name that leads to their page, with their face where `face` is given. */
export function PersonLink({ person, face, className }: PersonLinkProps) {
	const inside = (
		<>
			{face && <PersonFace person={person} size={face} />}
			<PersonName person={person} />
		</>
	);
	const shape = classNames("inline-flex max-w-full items-center gap-2 align-bottom", className);
	if (!person?.handle) return <span className={classNames(shape, "text-soft")}>{inside}</span>;
	return (
		<Link
			to={`/people/${person.handle}`}
			className={classNames(shape, "font-medium underline-offset-4 hover:underline")}
		>
			{inside}
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

export function PersonFace({
	person,
	size = "sm",
}: PersonProps & { size?: "xs" | "sm" | "md" | "lg" | "xl" }) {
	return <Avatar name={person?.displayName ?? ""} picture={person?.avatar ?? null} size={size} />;
}
