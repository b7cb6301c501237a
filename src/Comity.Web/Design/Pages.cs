using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.Web.Design;

/// <summary>Answers that are pages.</summary>
public static class Pages
{
    /// <summary>Renders the page component, whose one parameter is called <c>View</c>.</summary>
    public static IResult Show<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view })
        {
            StatusCode = status,
        };

    public static IResult Say(string heading, string? text, int status) =>
        new RazorComponentResult<Say>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Design.Say.Heading)] = heading,
            [nameof(Design.Say.Text)] = text,
        })
        {
            StatusCode = status,
        };
}
