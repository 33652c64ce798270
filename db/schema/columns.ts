import { bigint, integer, timestamp } from "drizzle-orm/pg-core";

/** Primary key of every entity. Fits a JavaScript number for as long as anybody will live. */
export function identity() {
	return bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
}

/** A foreign key's column; add `.references(...)`. */
export function reference() {
	return bigint({ mode: "number" });
}

// Descending index columns say `nullsFirst`, as `order by … desc` means it: otherwise no plan can use them for order.

/** A moment, with time zone, to the millisecond that a JavaScript Date can hold. */
export function moment() {
	return timestamp({ withTimezone: true, precision: 3, mode: "date" });
}

export function createdAt() {
	return moment().notNull().defaultNow();
}

export function counter() {
	return integer().notNull().default(0);
}
