import {format} from '../i18n/strings.js';
import type {Approval} from '../shapes.js';
import {quoted} from './legible.js';
import type {ViewModel} from './model.js';

/** What the visitor is asked before a tool runs. */
export const questionOf = ({name}: Approval, {strings}: ViewModel): string => format(strings.approval, {tool: quoted(name)});
