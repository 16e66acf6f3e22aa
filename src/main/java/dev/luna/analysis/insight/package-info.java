/** What several texts say together that none of them says alone. */
package dev.luna.analysis.insight;
