import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/**
 * What moves with the voices. It is drawn by CSS alone from `--rv-input-level` and `--rv-output-level` on the host, so that a
 * level that changes sixty times a second renders nothing. It says nothing that the status line does not say in words.
 */
export declare const meter: ({ visualizer }: ViewModel) => TemplateResult;
