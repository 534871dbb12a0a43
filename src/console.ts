/** The only file that writes to the console: for the developer of the page, each sentence once, never a secret. */
const said = new Set<string>();

export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`<realtime-voice>: ${sentence}`);
}
