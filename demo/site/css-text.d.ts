/** A style sheet, as `demo/web/bundle.ts` gives it to a script. */
declare module '*.css' {
  const text: string;
  export default text;
}
