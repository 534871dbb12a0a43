import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function addSuite(count: Count, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else count.failed += 1;
  }
  for (const inner of suite.suites) addSuite(count, inner);
}

const total = ({passed, failed, skipped}: Count): number => passed + failed + skipped;

/** A test file that could not be loaded, or that holds no test, counts as one failed test. */
function addSession(count: Count, session: TestSession): void {
  const before = {...count};
  if (session.testResults) addSuite(count, session.testResults);
  const silent = total(count) === total(before);
  if (silent) console.log(`${session.testFile ?? 'A test file'} ran no test`);
  if (silent || (!session.passed && count.failed === before.failed)) count.failed += 1;
}

/** Ends a run of Web Test Runner with the line that CI and `npm test` read. */
export function summaryReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const count = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) addSession(count, session);
      // Web Test Runner itself thinks well of a file without tests, and ends by process.exit.
      if (count.failed > 0) process.once('exit', () => (process.exitCode = 1));
      console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    },
  };
}
