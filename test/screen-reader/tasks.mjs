// The tasks of a reader who hears a dashboard and presses keys. Each ends when the words are heard that answer it.

/** The files of each set, in ../shared/data. */
export const SETS = { superstore: ['sales/superstore/superstore.csv'], cafe: ['schemas/cafe/dirty_cafe_sales.csv'] };

/** Maximum number of times that one key is pressed on the way to a place. */
const MOST = 60;

/** Does all tasks and prints what is pressed and heard. Returns the number of tasks that are not done. */
export async function doTasks({ press, opening, print }) {
  let failed = 0;
  const say = (lines) => lines.forEach((line) => print(`  ${line}`));
  /** Presses keys one after the other, and hears what each says. */
  const keys = async (...names) => {
    for (const name of names) {
      const heard = await press(name);
      print(`> ${name}`);
      say(heard);
    }
  };
  /** Presses keys until the last one is answered with words. */
  const hear = async (words, ...names) => {
    await keys(...names.slice(0, -1));
    const heard = await press(names.at(-1), words);
    print(`> ${names.at(-1)}`);
    say(heard);
    if (!words.test(heard.join(' '))) throw new Error(`${words} is not heard`);
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
    await hear(/Revenue by .*More actions/, 'Return');
    await keys('Tab');
  });
  await task('hear its keys', async () => hear(/arrow keys/, 'question'));
  await task('read the last point', async () => hear(/Point (\d+) of \1\./, 'End'));
  await task('read the point before', async () => hear(/\d.*Point \d+ of/, 'Left'));
  await task('hear the end of the chart', async () => hear(/Last point/, 'Right', 'Right'));
  await task('select two periods', async () => hear(/Selected /, 'Home', 'shift+Right'));
  await task('clear them', async () => hear(/cleared/, 'Escape'));
  await task('read why a number is what it is', async () => {
    await hear(/menu/, 'shift+Tab', 'Return');
    await hear(/Rows/, 'End', 'Return');
    await keys('Escape');
  });
  await task('filter by the largest value of a chart, and hear the answer', async () => {
    await until('alt+Next', /(?:Profit by sub-category|Revenue by channel) panel/);
    await keys('Tab', 'Home');
    await hear(/Revenue.*\d/, 'Return');
  });
  await task('undo, and hear what was undone', async () => hear(/Filter removed/, 'ctrl+z'));
  await task('show the table of the chart', async () => {
    await hear(/View as table/, 'shift+Tab', 'Return');
    await hear(/Shown as a table/, 'Return');
  });
  await task('find the lowest value of all', async () => {
    await until('Tab', /column header|table/);
    await hear(/sorted .*ascending/i, 'Right', 'Return', 'Return');
    await keys('Down');
  });
  await task('save the numbers, and hear so', async () => {
    await until('shift+Tab', /More actions/);
    await keys('Return');
    await until('Down', /Download CSV/);
    await hear(/Downloaded/, 'Return');
  });
  await task('go to the next card', async () => hear(/More actions/, 'alt+Next'));
  await task('select a period in the date filter', async () => {
    await until('alt+Prior', /Revenue.* (?:panel|group)/);
    await until('shift+Tab', /(?:^| )Date: [^.:]* push button/);
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
