import {css} from '../css-tag.js';

/** What a visitor can set for themselves. */
export const settings = css`
  .gear[aria-expanded='true'] {
    background: var(--fill);
  }
  .settings {
    display: grid;
    gap: calc(var(--space) * 0.75);
    padding: var(--space);
    border-block-start: 1px solid var(--line);
    font-size: 0.94em;
    /* WebKit counts the text of a select that it cuts off as sticking out (seen in 2.50). */
    overflow: clip;
  }
  .settings label {
    display: grid;
    gap: 0.3em;
    font-weight: 500;
  }
  .settings .check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.7em;
    min-block-size: 44px;
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding-inline: 0.8em;
    border: 1px solid var(--edge);
    border-radius: min(var(--radius), 14px);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
    text-overflow: ellipsis;
  }
  .settings input {
    margin: 0;
    accent-color: var(--accent);
  }
  [type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 44px;
  }
  [type='checkbox'] {
    inline-size: 22px;
    block-size: 22px;
  }
  .level {
    --share: var(--rv-input-level, 0);
    --hue: var(--live);
    display: block;
    block-size: 6px;
    margin-block-start: 8px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--fill);
  }
  .output {
    --share: var(--rv-output-level, 0);
    --hue: var(--accent);
    margin-block-start: 0;
  }
  .level::before {
    content: '';
    display: block;
    inline-size: calc(100% * var(--share));
    /* A border: a background goes where colours are forced. */
    border-block-start: 6px solid var(--hue);
  }
`;
