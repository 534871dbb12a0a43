import {css} from '../css-tag.js';

/** The button to talk, what a tool would do, and the conversation. */
export const talk = css`
  .talk {
    padding-inline: max(8px, 24px - 0.5em);
    touch-action: none;
    -webkit-touch-callout: none;
    -webkit-user-select: none;
    user-select: none;
  }
  .talk[aria-pressed='true'] {
    background: var(--live);
    color: var(--surface);
  }
  pre {
    max-block-size: 9em;
    margin: 0;
    overflow: auto;
    padding: 0.7em 0.9em;
    border-radius: 10px;
    background: var(--fill);
    font-size: 0.85em;
    white-space: pre-wrap;
  }

  .log {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 0.5);
    flex: auto;
    min-block-size: 88px;
    max-block-size: var(--log-size, 288px);
    outline-offset: -3px;
    overflow-y: auto;
    /* A reader's place is kept by hand: see follow.ts. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding: var(--space);
    border-block: 1px solid var(--line);
  }
  .empty {
    margin: auto;
    color: var(--soft);
    text-align: center;
  }
  .message {
    --bubble: var(--rv-bubble-agent, var(--fill));
    position: relative;
    align-self: start;
    max-inline-size: 86%;
    padding: 0.55em 0.9em;
    border: 1px solid transparent;
    border-radius: min(var(--radius), 18px);
    border-end-start-radius: 4px;
    background: var(--bubble);
  }
  .user {
    --bubble: var(--rv-bubble-user, color-mix(in srgb, var(--accent) 16%, var(--surface)));
    align-self: end;
    border-end-start-radius: min(var(--radius), 18px);
    border-end-end-radius: 4px;
  }
  .words {
    white-space: pre-wrap;
  }
  .words:empty {
    display: none;
  }
  .words a {
    color: var(--accent);
  }
  /* A sentence and its translation. */
  .pairs .message {
    align-self: stretch;
    max-inline-size: none;
    border-radius: 4px;
  }
  .pairs .user + .message:not(.user) {
    margin-block-start: calc(var(--space) * -0.5);
    font-weight: 500;
  }
  .more {
    flex: none;
    align-self: center;
    -webkit-user-select: none;
    user-select: none;
  }
  .unclear,
  .cut {
    color: var(--soft);
  }
  .cut {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 0.85em;
  }
  .cut::before {
    content: '';
    /* A border: a background goes where colours are forced. */
    border: 0.35em solid;
    border-radius: 2px;
  }

  .afterwards {
    padding: calc(var(--space) * 0.5) var(--space) 0;
  }
  .kept,
  .feedback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.5);
  }
  .kept {
    color: var(--soft);
  }
  .kept .quiet,
  .feedback .quiet,
  .more {
    padding-inline: 1.1em;
  }
  /* Leaves room for both thumbs, which stand together. */
  .feedback > span {
    max-inline-size: calc(100% - 96px - var(--space));
  }
  .feedback textarea {
    flex-basis: 100%;
  }
  .feedback [aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 16%, var(--surface));
    color: var(--accent);
  }
  .down svg {
    scale: 1 -1;
  }

  .attachment {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 0.5);
    color: var(--soft);
  }
  .pending {
    font-weight: 700;
    letter-spacing: 0.2em;
  }
`;
