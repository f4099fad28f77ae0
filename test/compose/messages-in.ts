import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { en, type Messages } from '../../src/messages/en.js';

/** Returns the texts that cards and forms have in a language. */
export async function messagesIn(locale: string): Promise<Messages> {
  const { messages, groups } = await LANGUAGES[locale]!();
  const [ask, editor, dashboard] = await Promise.all([groups.ask!(), groups.editor!(), groups.dashboard!()]);
  return { ...en, ...messages, ask: ask.messages, editor: editor.messages, dashboard: dashboard.messages };
}
