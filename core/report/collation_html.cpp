#include "core/base/utf8.h"
#include "core/report/collation_text.h"

#include <algorithm>
#include <set>

namespace crossdate::report {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ground: #fff; --panel: #f6f4f0; --ink: #1f2328; --muted: #6b675f;
  --line: #dcd8d0; --conflict: #d55e00; --conflict-soft: #fde3d3; --only: #3f9fd6; --only-soft: #e1f0fa;
  --changed: #a94f83; --changed-soft: #f8e9f2; --moved: #00855f; --hedge: #b07d00; --stripe: #dcd7cc; }
@media (prefers-color-scheme: dark) { :root { --ground: #1d2024; --panel: #24282d; --ink: #e8e6e1;
  --muted: #a9a69e; --line: #3a3f46; --conflict: #f08a3c; --conflict-soft: #4a2c17; --only: #56b4e9;
  --only-soft: #1c3a4d; --changed: #df92bb; --changed-soft: #44293a; --moved: #2fc79c; --hedge: #d9a62e;
  --stripe: #454b53; } }
body { margin: 24px; background: var(--ground); color: var(--ink); font: 15px/1.55 Georgia, "Noto Serif", serif; }
h1 { font: 600 20px system-ui, sans-serif; margin: 0 0 4px; }
p, th, .silent, caption { font-family: system-ui, sans-serif; }
p { color: var(--muted); font-size: 13px; margin: 0 0 16px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: 8px 10px; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: var(--panel); font-size: 14px; z-index: 1; }
thead small { display: block; font-weight: 400; color: var(--muted); font-size: 12px; }
.number { width: 46px; background: var(--panel); color: var(--muted); font-weight: 400; font-size: 12px; }
tr.conflict .number { border-left: 4px solid var(--conflict); }
.silent { color: var(--muted); font-size: 13px; background: var(--panel); }
td.moved { border-left: 3px dashed var(--moved); }
span { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.conflict-mark { background: var(--conflict-soft); border-bottom: 3px solid var(--conflict); }
.development { border-bottom: 2px dashed var(--conflict); }
.changed { background: var(--changed-soft); border: 1px solid var(--changed); border-top: 0; padding: 0 1px; }
.only { background: var(--only-soft); text-decoration: underline double var(--only); text-underline-offset: 3px; }
.hedged { font-style: italic; text-decoration: underline dotted 2px var(--hedge); text-underline-offset: 4px; }
.shared { background: repeating-linear-gradient(135deg, var(--stripe) 0 2px, transparent 2px 6px); }
.same-value { border-bottom: 1px solid var(--muted); }
)";

/// Escaped for text and attributes; what one cannot see, or what reorders its surroundings, as an open box.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::decode(text, at);
        const bool reorders = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                              (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x061C || c == 0x00AD;
        switch (c) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'"':
            out += "&quot;";
            break;
        case U'\'':
            out += "&#39;";
            break;
        default:
            if (reorders)
                out += "\u2423";
            else if (c >= 0x20 || c == U'\n' || c == U'\t')
                utf8::append(out, c);
        }
    }
    return out;
}

std::string classOf(std::string_view mark) {
    if (mark == "conflict") return "conflict-mark";
    std::string name(mark);
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

/// A stretch with the same marks all along.
void addStretch(std::string& html, std::string_view text, Span span, const CollationCell& cell) {
    std::set<std::string> classes;
    std::string why;
    for (const CollationMark& mark : cell.marks) {
        if (!mark.span.overlaps(span)) continue;
        classes.insert(classOf(mark.name));
        if (!why.empty()) why += "\n";
        why += mark.why;
    }
    if (classes.empty()) {
        html += escaped(slice(text, span));
        return;
    }
    std::string names;
    for (const std::string& name : classes) names += (names.empty() ? "" : " ") + name;
    html += "<span class=\"" + names + "\" title=\"" + escaped(why) + "\">" + escaped(slice(text, span)) +
            "</span>";
}

void addSentence(std::string& html, std::string_view text, Span sentence, const CollationCell& cell) {
    std::set<std::size_t> edges{sentence.begin, sentence.end};
    for (const CollationMark& mark : cell.marks)
        for (const std::size_t edge : {mark.span.begin, mark.span.end})
            if (sentence.begin < edge && edge < sentence.end) edges.insert(edge);
    for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge)
        addStretch(html, text, {*edge, *std::next(edge)}, cell);
}

void addCell(std::string& html, std::string_view text, const CollationCell& cell) {
    if (cell.sentences.empty()) {
        html += "<td class=\"silent\">silent</td>";
        return;
    }
    html += cell.moved ? "<td dir=\"auto\" class=\"moved\" title=\"stands elsewhere in this report\">"
                       : "<td dir=\"auto\">";
    for (std::size_t i = 0; i < cell.sentences.size(); ++i) {
        if (i > 0) html += between(text, cell.sentences[i - 1], cell.sentences[i]);
        addSentence(html, text, cell.sentences[i], cell);
    }
    html += "</td>";
}

void addHead(std::string& html, const CaseSnapshot& snapshot, const CollationTable& table) {
    html += "<thead><tr><th class=\"number\" scope=\"col\">row</th>";
    for (std::size_t i = 0; i < table.documents.size(); ++i) {
        const ColumnName name = columnName(snapshot, table.documents[i]);
        html += "<th scope=\"col\"><bdi>" + escaped(name.outlet) + "</bdi>" +
                (i == table.base ? " (base)" : "") + "<small>" + escaped(name.published) + " <bdi>" +
                escaped(name.title) + "</bdi></small></th>";
    }
    html += "</tr></thead>\n";
}

} // namespace

std::string collationHtml(const CaseSnapshot& snapshot, const CollationTable& table) {
    const std::string title =
        snapshot.info.title.empty() ? std::string("Collation") : "Collation: " + escaped(snapshot.info.title);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'\">\n<title>" +
                       title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" +
                       title + "</h1>\n";
    html +=
        "<p>A row is a group of sentences that tell the same thing. "
        "<span class=\"conflict-mark\">conflict</span> · <span class=\"development\">development</span> · "
        "<span class=\"changed\">changed</span> · <span class=\"only\">only here</span> · "
        "<span class=\"shared\">shared copy</span> · <span class=\"hedged\">hedged</span> · "
        "<span class=\"same-value\">same value</span>. Suggestions, not facts";
    if (snapshot.info.isSample) html += "; sample reports";
    html += ".</p>\n<table>\n";
    addHead(html, snapshot, table);
    html += "<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto state = stateOf(table.rows[row]);
        std::string name(state); // "conflict" is the row's, "conflict-mark" the words'
        std::replace(name.begin(), name.end(), ' ', '-');
        html += "<tr class=\"" + name + "\"><th class=\"number\" scope=\"row\">" + std::to_string(row + 1) +
                "</th>";
        for (std::size_t i = 0; i < table.documents.size(); ++i)
            addCell(html, documentText(snapshot, table.documents[i]), table.rows[row].cells[i]);
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n</body>\n</html>\n";
}

} // namespace crossdate::report
