import aurora from '../themes/aurora.css';
import contrast from '../themes/contrast.css';
import paper from '../themes/paper.css';
import poster from '../themes/poster.css';
import terminal from '../themes/terminal.css';

/** Each is one sheet of a site's, made of what the README lists and nothing else. */
export const THEMES: Readonly<Record<string, string>> = {aurora, contrast, paper, poster, terminal};
