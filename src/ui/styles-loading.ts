import {css} from '../css-tag.js';

/** Somebody waits for what has not arrived. */
export const loading = css`
  :host(:state(loading)) {
    cursor: progress;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host(:state(loading)) .launcher {
      animation: wait 1.4s ease-in-out infinite;
    }
  }
`;
