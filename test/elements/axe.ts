import axe from 'axe-core';

/** What axe finds wrong in a part of the page, as texts. */
export async function violations(part: axe.ElementContext): Promise<readonly string[]> {
  const { violations: found } = await axe.run(part, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join()}`);
}
