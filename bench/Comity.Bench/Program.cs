using Comity.Bench;

return args switch
{
    ["align", var folder, ..] => AlignCommand.Run(folder, args.Contains("-v")),
    _ => 2,
};
