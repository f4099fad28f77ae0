// The tasks of a reader who hears a dashboard and presses keys. Each ends when the words are heard that answer it.

/** The files of each set, in ../shared/data. */
export const SETS = { superstore: ['sales/superstore/superstore.csv'], cafe: ['schemas/cafe/dirty_cafe_sales.csv'] };

/** Maximum number of times that one key is pressed on the way to a place. */
const MOST = 25;

/** Does all tasks and prints what is pressed and heard. Returns the number of tasks that are not done. */
export async function doTasks({ press, opening, print }) {
  let failed = 0;
  const say = (lines) => lines.forEach((line) => print(`  ${line}`));
  /** Presses keys one after the other. Returns what is heard after the last one. */
  const keys = async (...names) => {
    let heard = [];
    for (const name of names) {
      heard = await press(name);
      print(`> ${name}`);
      say(heard);
    }
    return heard.join(' ');
  };
  /** Presses a key until words are heard. The transcript has the last press, and how many came before it. */
  const until = async (name, words) => {
    for (let presses = 1; presses <= MOST; presses++) {
      const heard = await press(name);
      if (!words.test(heard.join(' '))) continue;
      print(`> ${name}${presses > 1 ? ` × ${presses}` : ''}`);
      say(heard);
      return;
    }
    throw new Error(`${MOST} × ${name} do not lead to ${words}`);
  };
  const expect = (heard, words) => {
    if (!words.test(heard)) throw new Error(`${words} is not heard`);
  };
  const task = async (name, act) => {
    print(`\n# ${name}`);
    await act().catch(({ message }) => {
      failed += 1;
      print(`! ${message}`);
    });
  };

  print('# open the page');
  say(opening);
  await task('reach the trend', async () => {
    await keys('Tab');
    expect(await keys('Return'), /Revenue by .*More actions/);
    await keys('Tab');
  });
  await task('hear its keys', async () => expect(await keys('question'), /arrow keys/));
  await task('read the last point', async () => expect(await keys('End'), /Point (\d+) of \1\./));
  await task('read the point before', async () => expect(await keys('Left'), /\d.*Point \d+ of/));
  await task('hear the end of the chart', async () => expect(await keys('Right', 'Right'), /Last point/));
  await task('select two periods', async () => expect(await keys('Home', 'shift+Right'), /Selected /));
  await task('clear them', async () => expect(await keys('Escape'), /cleared/));
  await task('read why a number is what it is', async () => {
    expect(await keys('shift+Tab', 'Return'), /menu/);
    expect(await keys('End', 'Return'), /Rows/);
    await keys('Escape');
  });
  await task('filter by the largest value of a chart, and hear the answer', async () => {
    await until('alt+Next', /(?:Profit by sub-category|Revenue by channel) panel/);
    await keys('Tab', 'Home');
    expect(await keys('Return'), /Revenue.*\d/);
  });
  await task('undo, and hear what was undone', async () => expect(await keys('ctrl+z'), /Filter removed/));
  await task('show the table of the chart', async () => {
    expect(await keys('shift+Tab', 'Return'), /View as table/);
    expect(await keys('Return'), /Shown as a table/);
  });
  await task('find the lowest value of all', async () => {
    await until('Tab', /column header|table/);
    expect(await keys('Right', 'Return', 'Return'), /sorted ascending/);
    await keys('Down');
  });
  await task('save the numbers, and hear so', async () => {
    await until('shift+Tab', /More actions/);
    await keys('Return');
    await until('Down', /Download CSV/);
    expect(await keys('Return'), /Downloaded/);
  });
  await task('go to the next card', async () => expect(await keys('alt+Next'), /More actions/));
  await task('select a period in the date filter', async () => {
    await until('shift+Tab', /Date:/);
    await keys('Return');
    await until('Tab', /Previous month/);
    await keys('Return', 'Escape');
  });
  await task('clear it, and keep the focus', async () => {
    await until('Tab', /Clear|Remove/i);
    await keys('Return');
  });
  return failed;
}
