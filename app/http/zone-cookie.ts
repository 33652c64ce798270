/** Where a member's browser tells its time zone. It says nothing about a person beyond that, and is no choice either. */
export const zoneCookie = "hx_zone";
