/** The suites, in the order they run; the same in every extension host. A new suite is a file and a line here. */
import "./activation.suite.js";
import "./detection.suite.js";
import "./outline.suite.js";
import "./findings.suite.js";
import "./pages.suite.js";
import "./commands.suite.js";
import "./drafts.suite.js";
import "./adjusting.suite.js";
import "./finishing.suite.js";
import "./newReport.suite.js";
import "./documents.suite.js";
import "./typing.suite.js";
import "./reading.suite.js";
import "./completion.suite.js";
import "./encoding.suite.js";
import "./tableKeys.suite.js";
import "./exporting.suite.js";
