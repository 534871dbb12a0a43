import {css} from '../css-tag.js';

/**
 * The ground: colours, reset, what every part shares. Everything hangs on `.base`, which starts from `all: initial`: a page
 * that resets or restyles every element reaches the host but not what is in it. Lengths are px and em, never rem; sides are
 * logical, so right-to-left needs no rule but for what a drawing shows.
 */
export const base = css`
  :host {
    all: initial;
    color-scheme: inherit;
    direction: inherit;
    display: block;
    inline-size: 100%;
    max-inline-size: 480px;
  }
  .base {
    --accent: var(--rv-accent, light-dark(#4338ca, #a9abff));
    --on-accent: var(--rv-on-accent, light-dark(#fff, #17153d));
    --surface: var(--rv-surface, light-dark(#fff, #17181f));
    --text: var(--rv-text, light-dark(#1a1c25, #eef0f6));
    --soft: var(--rv-text-muted, light-dark(#5c6272, #a8aebe));
    --line: var(--rv-border, light-dark(#e0e3eb, #343743));
    --danger: var(--rv-danger, light-dark(#c02439, #d23b4d));
    --live: var(--rv-live, light-dark(#0d7a70, #4fd1c0));
    --ring: var(--rv-focus-ring, var(--accent));
    --shadow: var(--rv-shadow, 0 1px 2px #10142014, 0 16px 40px -20px #10142038);
    --radius: var(--rv-radius, 20px);
    --space: var(--rv-space, 16px);
    --time: var(--rv-duration, 0.18s);
    --level: 0;
    /* A quiet fill that follows whatever surface and text the site has chosen, signs of danger and edges that one can see. */
    --fill: color-mix(in srgb, var(--text) 6%, var(--surface));
    --alarm: color-mix(in srgb, var(--danger) 75%, var(--text));
    --edge: color-mix(in srgb, var(--text) 52%, var(--surface));

    all: initial;
    /* But for what the lang attribute sets: it chooses the shapes of Chinese and Japanese letters, and where lines break. */
    -webkit-locale: revert-layer;
    display: block;
    color: inherit;
    color-scheme: light dark;
    font: 400 var(--rv-font-size, 16px) / 1.45 var(--rv-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
    /* Japanese, which has no spaces, breaks between phrases. */
    word-break: auto-phrase;
    -webkit-tap-highlight-color: transparent;
  }
  :host([theme='light']) .base {
    color-scheme: light;
  }
  :host([theme='dark']) .base {
    color-scheme: dark;
  }
  .base *,
  .base {
    box-sizing: border-box;
  }
  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .panel,
  .pill {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
    color: var(--text);
  }
  .sr,
  .is-consent .readout {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--ring);
  }
  svg {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .base [hidden] {
    display: none;
  }
  .gone {
    visibility: hidden;
  }
  :is(a, button, textarea, select, input) {
    outline-offset: 2px;
  }
  .icon {
    display: flex;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
`;
