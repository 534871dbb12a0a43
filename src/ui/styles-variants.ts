import {css} from '../css-tag.js';

/**
 * The launcher and the pill of the floating panel, and the one button. What floats is fixed to the page itself and not the host:
 * so the host takes no room, and a page that unsets everything changes nothing. One of the three shows at a time, and is all
 * that is covered.
 */
export const variants = css`
  :host([variant='floating']) {
    display: contents;
  }
  :host([variant='button']) {
    display: inline-block;
    inline-size: auto;
    color: inherit;
  }
  :host([hidden]) {
    display: none;
  }

  .floating {
    --x: max(var(--rv-offset-x, 20px), env(safe-area-inset-left), env(safe-area-inset-right));
    --y: max(var(--rv-offset-y, 20px), env(safe-area-inset-top), env(safe-area-inset-bottom));
    --tall: var(--rv-launcher-size, 3.5em);
    --shadow: var(--rv-shadow, 0 2px 6px #10142026, 0 16px 48px -8px #10142052);
    position: fixed;
    z-index: var(--rv-z-index, 1000);
    inset-block: auto var(--y);
    inset-inline: auto var(--x);
    max-inline-size: calc(100% - 2 * var(--x));
  }
  .top-end,
  .top-start {
    inset-block: var(--y) auto;
  }
  .bottom-start,
  .top-start {
    inset-inline: var(--x) auto;
  }
  .launcher {
    min-block-size: var(--tall);
    min-inline-size: var(--tall);
    max-inline-size: 100%;
    box-shadow: var(--shadow);
    overflow-wrap: anywhere;
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--tall);
    padding: 4px;
    border-radius: calc(var(--tall) / 2);
  }
  button.glance {
    justify-content: start;
    padding: 0 0.6em;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .glance {
    line-height: 1.25;
  }
  .pill span + span {
    min-inline-size: 6em;
    max-inline-size: 12em;
  }
  .glance > svg {
    color: var(--alarm);
  }
  .glance .timer {
    display: block;
    font-size: 0.85em;
    font-weight: 400;
  }
  .glance .glyph {
    flex: none;
    margin: 0;
    box-shadow: none;
  }
  .glance .glyph::after {
    content: '';
    display: block;
    block-size: 100%;
    border-radius: 50%;
    background: var(--hue);
    opacity: 0.3;
    scale: calc(1 + 2 * var(--level));
  }

  /* As wide in every state, and narrower only where the page is. */
  .button {
    display: grid;
    grid-template-columns: minmax(0, 18em);
  }
  .button > .call {
    padding-inline: 1em;
  }
  .button > :is(.talk, .error),
  .button .notice {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .button > .error {
    color: var(--text);
  }
  /* Written on the page itself, so in its colour. */
  .button > :is(.footer, .fallback) {
    padding: 0;
    color: inherit;
  }
  .button .glance {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding-inline-start: 0.9em;
    border-inline-start: 1px solid;
    font-size: 0.92em;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .button .call .glyph {
    --hue: currentColor;
  }
`;
