export { markAllRead } from "./commands/read.server.ts";
export { notificationsEventHandlers } from "./commands/tell.server.ts";
export { unreadCount } from "./queries/list.server.ts";
