/** `build/bundle/worklet-plugin.ts`: a worklet entry, bundled and minified, as a string. */
declare module '*?worklet' {
  const source: string;
  export default source;
}
