/** The address of a shared file where the server has it; undefined where the shared folder is missing. */
export async function sharedUrl(path: string): Promise<string | undefined> {
  const { ok } = await fetch(path, { method: 'HEAD' });
  return ok ? path : undefined;
}
