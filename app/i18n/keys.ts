import type { Namespace, Resources } from "./resources.ts";
import type { Values } from "./texts.ts";

/** `nav.home` for every text in a tree. */
type Path<Tree> = {
	[Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

type Plural<Key> = Key extends `${infer Name}_${"zero" | "one" | "other"}` ? Name : never;
type Single<Key> = Key extends `${string}_${"zero" | "one" | "other"}` ? never : Key;

/** Worked out once per namespace, which spares the compiler most of its work. */
type Plurals = { [Name in Namespace]: Plural<Path<Resources[Name]>> };
type Singles = { [Name in Namespace]: Single<Path<Resources[Name]>> };

/** Keys of the first namespace as they are, those of all with their namespace in front. */
type Named<Keys extends Record<Namespace, string>, Names extends readonly Namespace[]> =
	| Keys[Names[0] & Namespace]
	| { [Name in Names[number]]: `${Name}:${Keys[Name]}` }[Names[number]];

export type Key<Names extends readonly Namespace[]> = Named<Singles, Names> | Named<Plurals, Names>;

/** Says a text; one with plurals wants its `count`. */
export type Translate<Names extends readonly Namespace[]> = <Asked extends Key<Names>>(
	key: Asked,
	...values: Asked extends Named<Plurals, Names> ? [Values & { count: number }] : [Values?]
) => string;
