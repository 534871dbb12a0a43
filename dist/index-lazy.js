import { L as scriptAt, n as register, t as LazyElement } from "./chunks/face.js";
// src/lazy.ts
register(LazyElement, scriptAt(import.meta.url));
export { LazyElement };
