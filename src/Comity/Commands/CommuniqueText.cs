using System.Globalization;
using Comity.Communiques.Reading;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>The record of a communiqué as a person reads it.</summary>
internal static class CommuniqueText
{
    public static void Write(Communique communique, TerminalText text, Speech speech)
    {
        Section("communique.people", communique.People.Select(person =>
            $"{person.Name}{(person.Post is { } post ? $" — {Of(post)}" : "")}{(person.Body is { } body ? $" ({body})" : "")}"
            + (person.Id is { } id ? $" = {id}" : "")));
        Section("communique.bodies", communique.Bodies.Select(body => $"{body.Id}: {Of(body.Mentions[0])}"));
        Section("communique.events", communique.Events.Select(one =>
            $"{speech[$"event.{one.Kind}"]}, {speech[$"status.{one.Status}"]}{When(one.When)}: {Of(one.Span)}"));
        Section("communique.commitments", communique.Commitments.Select(one =>
            $"{speech[$"strength.{one.Strength}"]}{By(one.By)}{When(one.Due)}: {Of(one.What)}"));
        Section("communique.figures", communique.Figures.Select(one => $"{Of(one.Span)}{By(one.By)}"));
        Section("communique.sayings", communique.Sayings.Select(one => $"{By(one.By).TrimStart(' ', '·')}: {Of(one.Words)}"));
        Section("communique.credits", communique.Credits.Select(Of));

        void Section(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count == 0)
                return;
            text.Line(speech[title], Look.Bold);
            foreach (var line in all)
                text.Line("  " + Printable.Line(line));
            text.Line();
        }

        string Of(TextSpan span) => communique.Text[span.Start..span.End];

        string By(int? by) => by is { } person ? $" · {communique.People[person].Name}" : "";

        static string When(Moment? moment) => moment is null ? ""
            : moment.From == moment.To ? string.Create(CultureInfo.InvariantCulture, $" · {moment.From:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $" · {moment.From:yyyy-MM-dd}–{moment.To:yyyy-MM-dd}");
    }
}
