using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Comity.Legislation.Reading.Formats;

/// <summary>The letters of a page and nothing else of it: lines, shapes and pictures are not kept.</summary>
internal sealed class PdfLetters(int number, PdfLettersFactory factory, CropBox crop, UserSpaceUnit unit,
    PageRotationDegrees rotation, TransformationMatrix matrix)
    : BaseStreamProcessor<IReadOnlyList<Letter>>(number, factory.ResourceStore, factory.PdfScanner, factory.PageContentParser,
        factory.FilterProvider, crop, unit, rotation, in matrix, factory.ParsingOptions)
{
    private const int DeepestForm = 30;
    private const int MostStates = 2000;

    private readonly PdfBudget budget = factory.Budget;
    private readonly List<Letter> letters = [];
    private int forms;

    public override IReadOnlyList<Letter> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return letters;
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code,
        string unicode, long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        budget.Show();
        if (letters.Count > 0 && currentOffset > 0 && IsCombining(unicode) && letters[^1] is var base_
            && base_.TextSequence == TextSequence)
        {
            letters[^1] = new(string.Concat(base_.Value, unicode).Normalize(), base_.BoundingBox, base_.GlyphRectangleLoose,
                base_.StartBaseLine, base_.EndBaseLine, base_.Width, base_.FontSize, font, base_.RenderingMode,
                base_.StrokeColor, base_.FillColor, base_.PointSize, base_.TextSequence);
            return;
        }
        var whole = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var line = whole.Transform(new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples));
        var glyph = whole.Transform(characterBoundingBox.GlyphBounds);
        letters.Add(new(unicode, glyph.Width > double.Epsilon || glyph.Height > double.Epsilon ? glyph : line, line,
            line.BottomLeft, line.BottomRight, line.Width, fontSize, font, currentState.FontState.TextRenderingMode,
            currentState.CurrentStrokingColor!, currentState.CurrentNonStrokingColor!, pointSize, TextSequence));
    }

    /// <exception cref="RefusedException">Forms in forms, as when two contain each other, or too many of them.</exception>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.Enter();
        if (++forms > DeepestForm)
            throw budget.Refuse(RefusalCodes.TooDeep, "its forms contain each other more than 30 deep; save the text instead");
        base.ProcessFormXObject(formStream, xObjectName);
        forms--;
    }

    public override void PushState()
    {
        if (StackSize > MostStates)
            throw budget.Refuse(RefusalCodes.TooDeep, "its drawing is nested more than 2,000 deep; save the text instead");
        base.PushState();
    }

    private static bool IsCombining(string text) =>
        text is [var mark] && CharUnicodeInfo.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    public override void BeginInlineImage()
    {
    }

    public override void SetInlineImageProperties(IReadOnlyDictionary<NameToken, IToken> properties)
    {
    }

    public override void EndInlineImage(Memory<byte> bytes)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}

/// <summary>Makes a page its letters, within the budget that the options carry.</summary>
/// <remarks>The library makes it by itself, from exactly these.</remarks>
internal sealed class PdfLettersFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore,
    ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<IReadOnlyList<Letter>>(pdfScanner, resourceStore, filterProvider,
        new BoundedContent(pageContentParser, (PdfBudget)parsingOptions.FilterProvider!), parsingOptions)
{
    public PdfBudget Budget => (PdfBudget)ParsingOptions.FilterProvider!;

    protected override IReadOnlyList<Letter> ProcessPage(int pageNumber, DictionaryToken dictionary,
        NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfLetters(pageNumber, this, cropBox, userSpaceUnit, rotation, initialMatrix).Process(pageNumber, operations);

    /// <summary>Sees everything that is parsed as content: pages, forms, glyphs.</summary>
    private sealed class BoundedContent(IPageContentParser parser, PdfBudget budget) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog logger)
        {
            budget.Parse(inputBytes.Length);
            return parser.Parse(pageNumber, inputBytes, logger);
        }
    }
}
