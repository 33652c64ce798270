import "@remix-run/node";

/** Loaders' data arrives as it was given: dates stay dates. */
declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}
