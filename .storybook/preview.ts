import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import type { ArgTypesEnhancer } from 'storybook/internal/csf';
// Not by the entry: stories load the elements that they show.
import { setBasePath } from '../src/elements/base/data/data-connection.js';
import { LANGUAGES } from '../src/messages/compiled/languages.js';
import '../src/tokens.css';
import { attributeTypes } from './controls.js';
import { reportStory, tagOf } from './report.js';
import './preview.css';

setCustomElementsManifest(manifest);
// Made by scripts/storybook.mjs: Storybook's bundler renames what it finds, and the library looks for its parts next to the worker.
setBasePath('worker/');

type Globals = Readonly<Record<'theme' | 'direction' | 'locale' | 'density' | 'timeZone' | 'width', string>>;

/** The space between the parts of a card, by density. */
const SPACE: Readonly<Record<string, string>> = { compact: '0.1875rem', comfortable: '', spacious: '0.3125rem' };

/** Gives the page the theme, direction, language and density of the toolbars. */
const onPage: Decorator = (story, { globals }) => {
  const { theme, direction, locale, density } = globals as Globals;
  const page = document.documentElement;
  page.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  page.style.setProperty('--sales-space', SPACE[density] ?? '');
  page.dir = direction;
  page.lang = locale;
  return html`${story()}`;
};

type Types = Readonly<Record<string, { readonly table?: { readonly category?: string } }>>;

/** True for an attribute in the list of controls that the story does not set itself. Each story has its own filter group. */
const isOpen = (name: string, types: Types, own: object): boolean =>
  types[name]?.table?.category === 'attributes' && name !== 'group' && !(name in own);

/** Sets the attributes of the controls that the story itself does not set. */
function setAttributes(stage: HTMLElement, { component, args, initialArgs, argTypes }: Parameters<Decorator>[1]): void {
  for (const [name, value] of Object.entries(args as Readonly<Record<string, string | number | boolean | undefined>>)) {
    if (typeof component !== 'string' || !isOpen(name, argTypes, initialArgs)) continue;
    for (const element of stage.querySelectorAll(component)) {
      // A switch that is on by default is turned off by its value.
      if (value === false && argTypes[name]?.table?.defaultValue?.summary === 'true') element.setAttribute(name, 'off');
      else if (typeof value === 'boolean') element.toggleAttribute(name, value);
      else element.setAttribute(name, String(value ?? ''));
    }
  }
}

/**
 * Gives each attribute the control of its schema, unless the stories choose another. Methods, events and parts have none, and a group is set by the story.
 */
const controlsOfAttributes: ArgTypesEnhancer = ({ argTypes, initialArgs, component }) => {
  const attributes: typeof argTypes = typeof component === 'string' ? attributeTypes(manifest, component) : {};
  const types = Object.entries({ ...argTypes, ...attributes }).map(([name, type]) => {
    const { control, options } = argTypes[name] ?? {};
    const all = { ...type, ...(control !== undefined && { control }), ...(options && { options }) };
    const works = name in initialArgs || isOpen(name, { [name]: all }, initialArgs);
    return [name, works ? all : { ...all, control: false }] as const;
  });
  return Object.fromEntries(types) as typeof argTypes;
};

/**
 * Gives the widgets of a story their own filter group, named after the story: a page of docs shows all stories of an element, and none may filter another.
 * The story is drawn before it is shown, and its widgets know their group from the start. The toolbars of time zone and container width act here.
 */
const inOwnGroup: Decorator = (story, context) => {
  const { id, globals } = context;
  const { timeZone, width } = globals as Globals;
  const stage = document.createElement('div');
  if (width) stage.style.maxInlineSize = width;
  render(html`${story()}`, stage);
  setAttributes(stage, context);
  for (const widget of stage.querySelectorAll('*')) {
    if (!widget.localName.startsWith('sales-')) continue;
    widget.setAttribute('group', id);
    if (timeZone) widget.setAttribute('time-zone', timeZone);
  }
  reportStory(id, stage);
  return html`${stage}`;
};

type Icon = 'circlehollow' | 'transfer' | 'globe' | 'component' | 'timer' | 'grow';

const toolbar = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, text]) => ({ value, title: text })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inOwnGroup, onPage],
  argTypesEnhancers: [controlsOfAttributes],
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en', density: 'comfortable', timeZone: '', width: '' },
  globalTypes: {
    theme: toolbar('Theme', 'circlehollow', [
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['system', 'System'],
    ]),
    direction: toolbar('Direction', 'transfer', [
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    locale: toolbar('Locale', 'globe', [
      ['en', 'English'],
      ['en-GB', 'English (UK)'],
      ...Object.keys(LANGUAGES).map((tag) => [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag] as const),
    ]),
    density: toolbar('Density', 'component', [
      ['compact', 'Compact'],
      ['comfortable', 'Comfortable'],
      ['spacious', 'Spacious'],
    ]),
    timeZone: toolbar('Time zone', 'timer', [
      ['', 'Time zone of the browser'],
      ['UTC', 'UTC'],
      ['America/New_York', 'New York'],
      ['Europe/Berlin', 'Berlin'],
      ['Asia/Tokyo', 'Tokyo'],
    ]),
    width: toolbar('Container width', 'grow', [
      ['', 'Full width'],
      ['320px', '320 px (phone)'],
      ['480px', '480 px (half a tablet)'],
      ['720px', '720 px (tablet)'],
      ['1100px', '1100 px (desktop)'],
    ]),
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Overview',
          'Start',
          'Guides',
          'Style',
          ['Introduction for designers', 'Tokens', 'Themes', 'Style recipes', 'Parts', 'States', 'Dos and don’ts'],
          'Elements',
          'Cookbook',
          'JavaScript API',
          'Troubleshooting',
          'How it works',
        ],
      },
    },
    docs: {
      toc: { headingSelector: 'h2', title: 'On this page' },
      source: { transform: (_code: string, { id }: { readonly id: string }) => tagOf(id) },
    },
  },
};

export default preview;
