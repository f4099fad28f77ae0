// What the results of stories and of pages of documentation depend on.
import { versionOf } from './browser.mjs';
import { keysOf } from './result-cache.mjs';
import { isFresh } from './stamp.mjs';

/** What surrounds every story: Storybook's set-up and the data. */
const FRAME = ['.storybook', '.storybook/preview.ts', 'scripts/storybook.mjs', 'scripts/sample-data.mjs', 'demo'];
/** A page of documentation may show every element. */
const OF_PAGES = ['src', 'docs', 'stories', 'scripts', 'README.md', 'custom-elements.json'];

/**
 * Resolves with `keyOf(story)` for entries of Storybook's index; `look` names what else decides the result. A Storybook that was built from other
 * sources has no keys: what it shows says nothing about the present ones.
 */
export async function storyKeys(stories, { runner, browser, extra = [] }) {
  const isCurrent = await isFresh('storybook-static');
  const fileOf = ({ importPath }) => importPath.replace(/^\.\//, '');
  const filesOf = (isDocs) => [...new Set(stories.filter(({ type }) => (type === 'docs') === isDocs).map(fileOf))];
  const options = { runner, program: versionOf(browser), platform: 'browser' };
  // The manifest decides the controls of a story, and none of them is set here.
  const ofStories = await keysOf(filesOf(false), { ...options, extra: [...FRAME, ...extra], without: ['custom-elements.json'] });
  const ofPages = await keysOf(filesOf(true), { ...options, extra: [...FRAME, ...OF_PAGES, ...extra] });
  return {
    keyOf: (story, look = '') =>
      isCurrent ? (story.type === 'docs' ? ofPages : ofStories).keyOf(fileOf(story), `${story.id} ${look}`) : undefined,
    inputsOf: (story) => ofStories.inputsOf(fileOf(story)),
  };
}
