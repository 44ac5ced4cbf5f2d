/** The options of a WebAssembly module, which the types of `web-tree-sitter` name and do not bring along. */
type EmscriptenModule = Readonly<Record<string, unknown>>;
