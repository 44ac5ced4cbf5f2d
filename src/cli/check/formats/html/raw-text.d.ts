/** Files of other languages, taken in as texts. */
declare module '*?raw' {
  const text: string;
  export = text;
}
