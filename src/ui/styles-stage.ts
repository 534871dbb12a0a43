import {css} from '../css-tag.js';

/** The call area: header, status, error, buttons, consent. */
export const stage = css`
  .header,
  .fallback,
  .stage,
  .composer,
  .footer {
    padding-inline: var(--space);
  }
  .header {
    display: flex;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.875);
    min-block-size: 1.45em;
  }
  .fallback {
    padding-block: calc(var(--space) * 0.5) var(--space);
    color: var(--soft);
  }
  .title {
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .timer {
    white-space: nowrap;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  /* What follows the title stands at the other end. */
  .header > slot + * {
    margin-inline-start: auto;
  }

  /*
   * The call area is as high in every state, so the call button is always in one place. It is the container that the narrow
   * rules ask, and not the whole card: a container has no width of its own to offer a shrink-to-fit parent.
   */
  .stage {
    container-type: inline-size;
    contain-intrinsic-inline-size: 248px;
    display: grid;
    align-content: center;
    gap: calc(var(--space) * 1.25);
    min-block-size: 228px;
    padding-block: calc(var(--space) * 0.75) calc(var(--space) * 1.25);
  }
  .readout {
    display: grid;
    align-content: end;
    justify-items: center;
    gap: calc(var(--space) * 0.75);
    min-block-size: 120px;
    text-align: center;
    text-wrap: balance;
  }
  .status {
    min-block-size: 1.45em;
    font-weight: 500;
  }
  .is-idle .status,
  .is-ended .status {
    color: var(--soft);
  }
  .is-failed .status {
    display: none;
  }

  /* Ring: at rest. Open ring: on its way. Dot: in the call, haloed while somebody speaks, barred while muted. */
  .glyph {
    --hue: var(--live);
    display: inline-block;
    margin-inline-end: 0.6em;
    vertical-align: -1px;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--hue);
    border-radius: 50%;
  }
  .is-idle .glyph,
  .is-ended .glyph {
    --hue: var(--soft);
  }
  .is-connecting .glyph,
  .is-reconnecting .glyph,
  .is-thinking .glyph,
  .is-speaking .glyph {
    --hue: var(--accent);
  }
  .is-connecting .glyph,
  .is-reconnecting .glyph {
    border-block-start-color: transparent;
  }
  .is-listening .glyph,
  .is-hearing .glyph,
  .is-speaking .glyph {
    background: var(--hue);
  }
  .is-hearing .glyph,
  .is-speaking .glyph {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--hue) 25%, transparent);
  }
  .deaf:is(.is-listening, .is-hearing) .glyph {
    --hue: var(--soft);
    background: none;
    box-shadow: none;
  }
  .muted:is(.is-listening, .is-hearing) .glyph {
    --hue: var(--alarm);
  }

  .error {
    display: flex;
    gap: 0.7em;
    inline-size: 100%;
    padding: 0.7em 0.9em;
    border: 1px solid color-mix(in srgb, var(--danger) 35%, var(--surface));
    border-radius: min(var(--radius), 14px);
    background: color-mix(in srgb, var(--danger) 7%, var(--surface));
    font-size: 0.94em;
    text-align: start;
    text-wrap: wrap;
  }
  .error:empty {
    display: none;
  }
  .error svg {
    color: var(--alarm);
  }
  .error strong {
    font-weight: 600;
  }

  .controls,
  .trio,
  .answers {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--space) * 0.75);
    min-block-size: 56px;
  }
  .controls,
  .answers {
    flex-wrap: wrap;
  }
  .is-consent .controls {
    display: none;
  }
  :where(button, .call) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-block-size: 48px;
    min-inline-size: 48px;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--fill);
    color: var(--text);
    font: inherit;
    overflow-wrap: break-word;
    cursor: pointer;
    touch-action: manipulation;
    transition: var(--time);
    transition-property: background-color, color, filter;
  }
  .call,
  .send {
    background: var(--accent);
    color: var(--on-accent);
  }
  .call {
    min-block-size: 56px;
    padding: 0.5em 1.6em;
    font-weight: 600;
  }
  .danger {
    background: var(--danger);
    color: var(--rv-on-danger, #fff);
  }
  .quiet {
    border-color: var(--edge);
    background: var(--surface);
    color: var(--text);
  }
  .round[aria-pressed='true'] {
    border-color: currentColor;
    background: color-mix(in srgb, var(--danger) 12%, var(--surface));
    color: var(--alarm);
  }
  button:is(:disabled, [aria-disabled='true']) {
    cursor: default;
    background: var(--fill);
    color: var(--soft);
    opacity: 0.6;
  }

  @media (hover: hover) {
    button:not(:disabled, [aria-disabled='true']):hover {
      filter: brightness(0.93);
    }
  }
`;
