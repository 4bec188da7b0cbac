import { readFileSync } from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";

const page = await evaluate(readFileSync("post.mdx", "utf8"), runtime);
console.log(renderToStaticMarkup(createElement(page.default)));
