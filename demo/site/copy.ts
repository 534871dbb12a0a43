import {make, say} from './dom.js';

const TELLS_MS = 2500;

/** Gives a block of code a button that copies it. */
export function addCopyButton(code: HTMLElement): void {
  const button = make('button', 'copy-button', 'Copy');
  button.type = 'button';
  button.addEventListener('click', () => void copy(code.textContent, button));
  // Before the code, and beside it for the eye.
  const frame = make('div', 'code');
  code.replaceWith(frame);
  frame.append(button, code);
  // It may scroll, and has to be reached for that.
  code.tabIndex = 0;
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? 'Copied' : 'Copy failed';
  say(copied ? 'It is on your clipboard.' : 'Your browser did not allow copying.');
  setTimeout(() => {
    button.textContent = 'Copy';
    say('');
  }, TELLS_MS);
}
