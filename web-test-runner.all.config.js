// npm run test:all: what web-test-runner.config.js runs in Chromium, and the interface in Firefox and WebKitGTK, too.
import {tsImport} from 'tsx/esm/api';
import chromium from './web-test-runner.config.js';

const load = (file) => tsImport(file, import.meta.url);
const {firefoxLauncher} = await load('./build/wtr/firefox-launcher.ts');
const {skipNotThere} = await load('./build/wtr/not-there.ts');
const {webkitGtkLauncher} = await load('./build/wtr/webkitgtk-launcher.ts');

const files = ['test/ui/**/*.browser.test.ts', 'test/element/**/*.browser.test.ts', 'test/*.browser.test.ts'];

export default {
  ...chromium,
  plugins: [...chromium.plugins, skipNotThere()],
  groups: [
    {name: 'firefox', files, browsers: [await firefoxLauncher()]},
    {name: 'webkitgtk', files, browsers: [webkitGtkLauncher()]},
  ],
};
