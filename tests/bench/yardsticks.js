/*
 * What everything is measured against, each in its own process as the application is: a bare node:http answer of a
 * given size, and a bare Express + React 18 render of a 30-row list.
 */
import { createServer } from "node:http";
import express from "express";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { tellOfItself } from "./child.js";

const rows = Array.from({ length: 30 }, (_, index) => ({
	id: index,
	title: `Something that somebody would like to have, number ${index}`,
	votes: index * 7,
	author: `person ${index % 5}`,
}));

const bytes = Number(process.argv[2] ?? 0);
const server = bytes > 0 ? bareHttp(bytes) : bareReact();
tellOfItself(server);

/** @param {number} size of the body */
function bareHttp(size) {
	const body = Buffer.alloc(size, "x");
	return createServer((_request, response) => {
		response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
		response.end(body);
	});
}

function bareReact() {
	const app = express();
	app.get("/", (_request, response) => {
		response.send(`<!doctype html>${renderToString(h(List))}`);
	});
	return createServer(app);
}

function List() {
	return h(
		"html",
		{ lang: "en" },
		h("body", null, h("h1", null, "List"), h("ul", null, ...rows.map((row) => h(Row, { key: row.id, row })))),
	);
}

/** @param {{ row: (typeof rows)[number] }} props */
function Row({ row }) {
	return h(
		"li",
		{ className: "row" },
		h("a", { href: `/ideas/${row.id}` }, row.title),
		h("span", null, row.votes),
		h("em", null, row.author),
	);
}
