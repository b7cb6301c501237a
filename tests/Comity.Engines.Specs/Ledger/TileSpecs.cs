using Comity.Ledger.Trees;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class TileSpecs
{
    [Theory]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 0, 17, "tile/1/000.p/17")]
    [InlineData(0, 1000, 1, "tile/0/x001/000.p/1")]
    [InlineData(TileAddress.Entries, 273, 112, "tile/entries/273.p/112")]
    public void A_tile_has_one_path(int level, long index, int width, string path)
    {
        Assert.Equal(path, new TileAddress(level, index, width).Path);
        Assert.Equal(new TileAddress(level, index, width), TileAddress.Parse(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/xx01/000")]
    [InlineData("tile/0/1234")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/entries/../../checkpoint")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Another_path_is_none(string path) => Assert.Null(TileAddress.Parse(path));

    [Fact]
    public void Seventy_thousand_entries_have_the_tiles_of_the_specification()
    {
        var tiles = TileAddress.Of(70_000).ToList();
        Assert.Equal(273, tiles.Count(tile => tile is { Level: 0, IsFull: true }));
        Assert.Contains(new TileAddress(0, 273, 112), tiles);
        Assert.Contains(new TileAddress(TileAddress.Entries, 273, 112), tiles);
        Assert.Contains(new TileAddress(1, 0, 256), tiles);
        Assert.Contains(new TileAddress(1, 1, 17), tiles);
        Assert.Contains(new TileAddress(2, 0, 1), tiles);
        Assert.Equal((274 * 2) + 3, tiles.Count);
        Assert.Empty(TileAddress.Of(0));
    }

    [Fact]
    public void Any_tile_is_found_by_its_path() =>
        Gen.Int[-1, 63].Select(Gen.Long[0, 999_999_999_999], Gen.Int[1, 256]).Sample((level, index, width) =>
            Assert.Equal(new TileAddress(level, index, width), TileAddress.Parse(new TileAddress(level, index, width).Path)));

    [Fact]
    public void A_bundle_holds_the_entries_that_were_put_in() =>
        Gen.Byte.Array[0, 300].Array[0, 256].Sample(entries =>
        {
            var read = EntryBundle.Read(EntryBundle.Write(entries.Select(entry => new ReadOnlyMemory<byte>(entry))))!;
            Assert.Equal(entries, read.Select(entry => entry.ToArray()));
        }, iter: 50);

    [Fact]
    public void An_entry_of_more_than_two_bytes_can_say_is_refused() =>
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65_536]]));

    [Fact]
    public void Any_bytes_are_a_bundle_or_none() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            if (EntryBundle.Read(bytes) is { } entries)
                Assert.Equal(bytes, EntryBundle.Write(entries));
        });
}
